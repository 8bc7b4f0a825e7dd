// Attributes that WeChat's components know and Taro's templates leave out: without them a screen reader reads bare text.
const spoken = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-disabled': '', 'aria-checked': '' }

exports.ariaComponents = {
  View: spoken,
  Text: spoken,
  Image: spoken,
  Map: { 'aria-label': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
