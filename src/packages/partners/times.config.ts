export default definePageConfig({ navigationBarTitleText: '多久来报到', enablePullDownRefresh: true })
