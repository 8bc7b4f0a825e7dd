export default definePageConfig({ navigationBarTitleText: '屋里屏幕上的码' })
