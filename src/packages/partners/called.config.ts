export default definePageConfig({ navigationBarTitleText: '叫到我们的', enablePullDownRefresh: true })
