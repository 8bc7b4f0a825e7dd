export default definePageConfig({ navigationBarTitleText: '联盟和议事会', enablePullDownRefresh: true })
