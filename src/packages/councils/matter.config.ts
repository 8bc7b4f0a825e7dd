export default definePageConfig({ navigationBarTitleText: '大家事', enablePullDownRefresh: true })
