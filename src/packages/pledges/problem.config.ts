export default definePageConfig({ navigationBarTitleText: '难题', enablePullDownRefresh: true })
