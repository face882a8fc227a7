/** Simplified and traditional characters that often stand in the names of divisions; the reader has its own table. */
const PAIRS =
  "广廣东東陕陝湾灣台臺县縣区區龙龍云雲门門兰蘭尔爾炉爐滨濱岛島岭嶺汉漢乡鄉镇鎮兴興义義齐齊苏蘇锡錫连連扬揚盐鹽宁寧绍紹丽麗" +
  "温溫庆慶马馬铜銅黄黃阳陽泽澤荆荊边邊图圖辽遼抚撫顺順济濟潍濰烟煙枣棗庄莊莱萊郑鄭开開许許关關头頭长長丰豐贵貴节節遵遵" +
  "罗羅琼瓊万萬卫衛银銀吴吳华華芜蕪陆陸乐樂资資内內凉涼达達双雙泸瀘绵綿厦廈赣贛饶饒鹰鷹鸡雞鹤鶴岗崗乌烏鲁魯伦倫贝貝宾賓" +
  "红紅龟龜寿壽莲蓮员員张張娄婁怀懷贡貢观觀塘塘滩灘离離环環麦麥叶葉凤鳳冈岡鸟鳥桥橋弥彌树樹";

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, simplified = "", written = ""]) => [simplified, written]),
);

/** A name of a division as it is written in Hong Kong, Macao and Taiwan. */
export function traditional(name: string): string {
  return name.replaceAll(/\p{Script=Han}/gu, (character) => TRADITIONAL.get(character) ?? character);
}
