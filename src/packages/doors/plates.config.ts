export default definePageConfig({ navigationBarTitleText: '门牌和屏幕', enablePullDownRefresh: true })
