// Why something at a door was refused, as a sentence that says what to do.
import { addSentences } from './refusals'

addSentences({
  'input.scene': '没有读懂这个码，请对准门牌上的二维码再扫一次。',
  'input.doorCode': '这个门牌码放不进二维码：要 1 到 12 位字母或数字，请先改短，再印门牌。',
  'door.unknown': '没有找到这个码是哪里的，可能门牌换过了。请扫新的门牌，或者在“找家院”里找。',
  'door.unsigned': '这个码不能用来记到访。请扫门牌上的二维码，或者请值班的人帮忙。',
  'door.forged': '这个码不是我们的门牌，请不要相信它。请告诉值班的人。',
  'door.gone': '这个地方已经不在名单里了，请刷新以后再看。',
  'door.not-yours': '这个地方不归您管，请找管它的单位。',
  'plate.no-address': '还没有设好网址，印出来的码打不开。请管系统的人先设好 PUBLIC_URL。',
  'visit.in-future': '手机的时间比现在快了，请在手机设置里打开“自动设置时间”，再扫一次。',
  'visit.too-old': '这次到访过去三天多了，记不上了。没关系，不影响什么。',
  'visit.not-here': '这里不用记到访。',
  'visit.too-early': '活动还没到时间，开始前一小时就可以记了。',
  'visit.over': '这个活动已经结束或者取消了，记不上了。要补记，请找活动的负责人。',
  'visit.needs-position': '要知道您到了门口才能记上。请打开定位再试，也可以扫屋里屏幕上的码，或者请值班的人帮忙。',
  'visit.outside': '看起来您还没有到门口。走近一点再试，也可以扫屋里屏幕上的码，或者请值班的人帮忙。',
  'visit.stale-code': '屏幕上的码过一会儿就换，这个已经过期了。请再扫一次屏幕上新的码。',
  'visit.taken-back': '这次到访您已经删掉了。要再记，请重新扫一次码。',
  'checkIns.missing': '没有找到这次到访，可能已经删掉了。',
  'quota.checkIns': ({ limit = 20 }) => `今天已经记了 ${limit} 处，够多了，明天再记吧。`,
  'report.choose-unit': '请选一下您工作的单位。',
  'memberReports.missing': '没有找到这次报到，可能已经结束了。',
})
