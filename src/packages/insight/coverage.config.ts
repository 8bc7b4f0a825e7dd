export default definePageConfig({ navigationBarTitleText: '走得到吗', enablePullDownRefresh: true })
