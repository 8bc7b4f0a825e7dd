export default definePageConfig({ navigationBarTitleText: '发一个号召', enablePullDownRefresh: true })
