export default definePageConfig({ navigationBarTitleText: '附近的家院', enablePullDownRefresh: true })
