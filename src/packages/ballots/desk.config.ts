export default definePageConfig({ navigationBarTitleText: '管投票', enablePullDownRefresh: true })
