export default definePageConfig({ navigationBarTitleText: '吹出去的哨', enablePullDownRefresh: true })
