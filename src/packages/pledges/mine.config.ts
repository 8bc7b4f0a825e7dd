export default definePageConfig({ navigationBarTitleText: '我认下的', enablePullDownRefresh: true })
