export default definePageConfig({ navigationBarTitleText: '找件事做', enablePullDownRefresh: true })
