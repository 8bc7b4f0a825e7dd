export default definePageConfig({ navigationBarTitleText: '做过的事', enablePullDownRefresh: true })
