export default definePageConfig({ navigationBarTitleText: '邻居提的事', enablePullDownRefresh: true })
