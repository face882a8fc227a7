/** Traditional and simplified characters of the names of divisions and of the words around them, in pairs. */
const PAIRS =
  "東东廣广陝陕灣湾臺台縣县區区龍龙雲云門门蘭兰爾尔爐炉濱滨島岛嶺岭漢汉鄉乡鎮镇興兴義义齊齐齡龄蘇苏錫锡連连淮淮揚扬鹽盐徐徐" +
  "寧宁紹绍麗丽處处衢衢舟舟溫温慶庆馬马銅铜陵陵黃黄滁滁陽阳潁颍澤泽荊荆潛潜邊边圖图們们輝辉樺桦營营盤盘錦锦遼辽撫抚順顺鞍鞍" +
  "瀋沈鐵铁蘆芦鷗鸥濟济濰潍煙烟棗枣莊庄萊莱濮濮鄭郑開开許许漯漯駐驻關关頭头長长鄂鄂襄襄豐丰風风貴贵畢毕節节遵遵羅罗" +
  "瓊琼儋儋萬万衛卫銀银吳吴夏夏華华蕪芜陸陆樂乐資资內内涼凉達达雙双瀘泸綿绵廈厦漳漳莆莆贛赣撓挠饒饶鷹鹰韶韶湛湛佛佛雞鸡" +
  "鶴鹤崗岗綏绥烏乌魯鲁鬆松喀喀倫伦貝贝爾尔賓宾導导滬沪瀾澜滄沧紅红龜龟壽寿嘉嘉澎澎蓮莲員员陝陕衡衡張张婁娄懷怀懷怀邵邵" +
  "貢贡觀观塘塘灘滩葵葵離离環环屯屯蔥葱麥麦媽妈祿禄葉叶衆众眾众園园樓楼號号棟栋層层單单巷巷國国際际廳厅務务電电話话" +
  "鳳凤岡冈鹽盐鳥鸟燕燕橋桥彌弥瑪玛夏夏樹树農农竹竹線线後后裡里里里寮寮關关廟庙將将學学營营壁壁崎崎歸归鳴鸣圓圆湧涌" +
  "銳锐熱热蕭萧諸诸嶼屿歐欧餘余無无壩坝彝彝藏藏傣傣納纳鹹咸寶宝雞鸡鄒邹騰腾魚鱼臨临滿满渾浑塊块壢坜櫟栎莺莺鶯莺溝沟" +
  "蘆芦鑼锣構构項项參参榮荣審审訓训備备綠绿圍围薊蓟鄧邓飛飞薩萨贊赞騎骑驛驿瀏浏衝冲滙汇匯汇趙赵謝谢蔣蒋韓韩楊杨劉刘陳陈";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, traditional = "", simplified = ""]) => [traditional, simplified]),
);

/**
 * A text with the traditional characters of division names made simplified, each by one: positions stay. Not a
 * translation; for comparing names only.
 */
export function simplify(text: string): string {
  return text.replaceAll(/\p{Script=Han}/gu, (character) => SIMPLIFIED.get(character) ?? character);
}
