export default definePageConfig({ navigationBarTitleText: '身边事', enablePullDownRefresh: true })
