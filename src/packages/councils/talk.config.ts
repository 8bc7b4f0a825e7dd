export default definePageConfig({ navigationBarTitleText: '大家谈', enablePullDownRefresh: true })
