export default definePageConfig({ navigationBarTitleText: '我要投的票', enablePullDownRefresh: true })
