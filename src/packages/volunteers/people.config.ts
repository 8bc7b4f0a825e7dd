export default definePageConfig({ navigationBarTitleText: '谁来', enablePullDownRefresh: true })
