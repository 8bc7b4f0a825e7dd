// What stands where something was taken out. Of full width, so that no rule takes it for a letter or a digit.

export const hidden = '＊＊'
