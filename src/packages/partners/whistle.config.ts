export default definePageConfig({ navigationBarTitleText: '吹哨', enablePullDownRefresh: true })
