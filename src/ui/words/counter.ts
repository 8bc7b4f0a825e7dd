// At the counter: a request written down for somebody without a phone, and the paper they take home.

export const enterWords = {
  title: '代办登记',
  why: '给没有手机的居民登记。登记好会给一张回执，拿着它随时能查。',
  person: '这位居民',
  name: '姓名',
  phone: '电话（选填）',
  phoneWhy: '只有经办人能看到，每次查看都会记下来。',
  agreed: '本人在场，同意登记',
  mayShow: '本人同意给邻居看（不写姓名）',
  submit: '登记',
} as const

export const receiptWords = {
  title: '打印回执',
  done: '登记好了',
  next: '请把回执交给居民。凭受理号或二维码，随时能查办得怎么样。',
  heading: '诉求回执',
  number: '受理号',
  service: '事项',
  time: '登记时间',
  unit: '办理单位',
  phone: '单位电话',
  noPhone: '没有公布的电话',
  limit: '答复时间',
  limitBy: (when: string) => `最晚 ${when} 前`,
  scan: '用手机扫一扫，看办得怎么样',
  qr: '查看这件诉求的二维码',
  print: '打印',
  photograph: '没有打印机，就请居民用手机把下面这张拍下来。',
  another: '再登记一件',
  look: '看这条诉求',
} as const
