export default definePageConfig({ navigationBarTitleText: '门牌和海报', enablePullDownRefresh: true })
