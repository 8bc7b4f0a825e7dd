export default definePageConfig({ navigationBarTitleText: '常来看我家的人', enablePullDownRefresh: true })
