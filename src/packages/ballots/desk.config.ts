export default definePageConfig({ navigationBarTitleText: '管这次投票', enablePullDownRefresh: true })
