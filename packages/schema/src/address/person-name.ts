const SINGLE =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仝肖付代苟覃闫佟岳帅缑亢况郈琴归海墨哈谯笪年爱阳佘商牟伯赏南宮刀岩" +
  "植籍仉麦练佘敖缪陳張劉楊趙黃吳孫馬羅鄭謝許鄧馮韓蕭葉蔣餘蘇呂盧賈鍾陸範顧龍錢湯賴莊藍";
const COMPOUND =
  "欧阳|歐陽|太史|端木|上官|司马|司馬|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|諸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|梁丘|左丘|东门|西门|第五|欧陽";
const TITLE = /(?:先生|女士|小姐|老师|老師|师傅|太太|经理|医生|同学|阿姨|叔叔|大姐|大哥|主任|总|姐|哥|叔|姨|嫂)$/;
const SINGLE_SURNAME = new RegExp(`^[${SINGLE}]`, "u");
const COMPOUND_SURNAME = new RegExp(`^(?:${COMPOUND})`, "u");
const HAN = /^\p{Script=Han}+$/u;
/** The last characters of streets, houses and places. */
const PLACE_END =
  /(?:[路街道巷弄号栋幢楼室层座村镇乡县区市省厦苑屯组站店校厂]|单元|小区|花园|广场|公寓|公司|超市|酒店|学院|大学|中学|小学|医院|中心|国际|驿站|快递柜|自提点|菜鸟|门卫|前台|保安)$/;
const PLACE_PART = /(?:[路街巷弄号栋幢]|单元|大道|小区|花园|广场|公寓|公司|大厦|街道|门口|附近|对面|旁边)/;
/** Builders and shops whose names begin with a surname. */
const BRAND =
  /^(?:万科|万达|金地|金茂|华润|华府|金科|恒大|龙湖|碧桂|阳光|金色|时代|东方(?:明|名|国际|新|华)|江南|高新|花样|水岸|和谐|明珠|国贸|红星|盛世|荣盛|海尔)/;
/** Said to whoever reads it, or of a house. */
const POLITE = /^(?:[前后东西南北]?门(?:$|面|口|卫|岗)|内|谢谢|感谢|你好|您好|麻烦|辛苦|请|帮|亲)/;
/** Said to the courier, not to anybody. */
const AFTER_NAME = /\s*(?:\(?(?:收件?|亲启|親啟|敬启|启)\)?)$/u;

/** How much a text looks like somebody's name: 0 not at all, 4 certainly. */
export function nameScore(text: string): number {
  if (text === "" || [...text].length > 30 || /\d/.test(text)) return 0;
  if (/^\p{Script=Han}[\p{Script=Han}]?\*{1,3}\p{Script=Han}?$/u.test(text)) return 3;
  if (/^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,10}){1,3}$/u.test(text)) return 4;
  if (/^[\p{Script=Latin}][\p{Script=Latin}.'’-]*(?: [\p{Script=Latin}.'’-]+){1,4}$/u.test(text)) return 2.5;
  if (/^\p{Script=Latin}{2,20}$/u.test(text)) return 1;
  return HAN.test(text) ? hanScore(text) : 0;
}

/** A name without what is said to the courier (张三收) and without quotes and brackets around it. */
export function cleanName(text: string): string {
  const plain = text
    .replaceAll(EDGES, "")
    .replace(/^\((.*)\)$/u, "$1")
    .replace(/\((先生|女士|小姐|太太)\)$/u, "$1")
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
  const bare = unpaired(plain.replace(AFTER_NAME, "").trim());
  return (bare === "" ? plain : bare).replaceAll(/\s*[•・‧∙⋅．.](?=\s*\p{Script=Han})\s*/gu, "·");
}

const EDGES = /^[\s"“”'{}[\]【】<>《》:：,，.。、/|_*+~-]+|[\s"“”'{}[\]【】<>《》:：,，.。、/|_+~-]+$/gu;

/** Without a bracket that has no other one: what is left when the number in them was taken out. */
function unpaired(text: string): string {
  const open = text.includes("(");
  return open === text.includes(")") ? text : text.replaceAll(/[()]/gu, "").trim();
}

function hanScore(text: string): number {
  const length = [...text].length;
  const surname = COMPOUND_SURNAME.test(text) ? 2 : SINGLE_SURNAME.test(text) ? 1 : 0;
  if (TITLE.test(text) && length <= 5 && surname > 0 && length > surname) return 4;
  if (POLITE.test(text) || BRAND.test(text) || (length > 3 && (PLACE_END.test(text) || PLACE_PART.test(text))))
    return 0;
  const penalty = PLACE_END.test(text) || PLACE_PART.test(text) ? length - 0.5 : 0;
  if (surname === 2 && length >= 3 && length <= 4) return 4 - penalty;
  if (surname >= 1 && (length === 2 || length === 3)) return 3.5 - penalty;
  if (surname >= 1 && length === 4) return 1.5 - penalty / 2;
  return length <= 15 ? 1 - penalty / 2 : 0;
}
