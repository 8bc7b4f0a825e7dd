export default definePageConfig({ navigationBarTitleText: '号召', enablePullDownRefresh: true })
