export default definePageConfig({ navigationBarTitleText: '家院', enablePullDownRefresh: true })
