export default definePageConfig({ navigationBarTitleText: '没送到的通知', enablePullDownRefresh: true })
