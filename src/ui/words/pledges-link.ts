// The way to posts, families and problems, said on pages that know nothing else of them.

export const pledgesLinkWords = {
  title: '认岗位、认亲人、认难题',
  note: '附近有做得来的事，认不认由您',
  ours: '常来看我家的人',
  oursNote: '谁想来、谁看过电话，都由我家说了算',
} as const
