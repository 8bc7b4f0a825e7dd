// Resident units that the whistle can call, each with a liaison; and a volunteer. All invented, and named so.
import { demoCommunity } from './make-demo-areas.mjs'
import { districtId } from './make-demo-units.mjs'

const demoStreet = demoCommunity.slice(0, 9)
const rows = [
  ['power', '海州湾供电所', '供电', demoStreet, 'street-light'],
  ['water', '海州湾供水站', '供水', demoStreet, 'leak'],
  ['gas', '港城燃气抢修站', '燃气', districtId, 'gas-smell'],
  ['property', '海棠新村物业服务站', '物业', demoCommunity, 'property、lift、corridor、leak、garbage'],
  ['police', '海州湾派出所', '派出所', demoStreet, 'noise、neighbours'],
  ['fire', '海州湾消防救援站', '消防', demoStreet, 'fire、gas-smell、corridor'],
  ['clinic', '海州湾社区卫生服务中心', '卫生', demoStreet, 'injury、medicine'],
  ['school', '棠梨小学', '学校', demoCommunity, 'childcare'],
  ['sanitation', '海州湾环卫站', '环卫', demoStreet, 'garbage'],
  ['roads', '连云道路养护队', '道路', districtId, 'road'],
  ['lifts', '港城电梯维保站', '电梯', districtId, 'lift'],
  ['justice', '海州湾司法所', '司法', demoStreet, 'neighbours、property'],
]
/** The unit whose liaison the demo lets you be: it stands in the demo's own community. */
const shown = 'property'

/** Last of all, so that whoever came before keeps their number, name and phone. */
export function makePartners({ book, names, phones }) {
  const chain = {}
  const partners = rows.map(([key, name, kind, unitId, serviceCodes]) => {
    const id = `partner-${key}`
    return { id, name: `${name}（示例）`, kind, unitId, phone: phones.line(), serviceCodes, demo: 'yes' }
  })
  for (const { id, kind } of partners) {
    const liaison = book.addNamed(names(), `${kind}单位联络员`, id, 'unitLiaison')
    if (id === `partner-${shown}`) chain.unitLiaison = liaison
  }
  chain.volunteer = book.addNamed(names(), '社区志愿者', demoCommunity, 'volunteer')
  return { partners, chain }
}
