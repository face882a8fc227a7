import type { Family } from "./families.ts";
import type { World } from "./make-samples.ts";
import type { Parts } from "./sample.ts";
import type { Words } from "./words.ts";

const region = (parts: Parts, separator = "") => parts.region.filter((part) => part !== "").join(separator);
const code = (parts: Parts, before: string) => (parts.postcode === null ? "" : before + parts.postcode);

/** Words that were written down when the reader was finished. */
const WORDS: Words = {
  surnames: [
    ..."王李张刘陈杨黄吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向",
    "司徒",
    "诸葛",
    "东方",
  ],
  givenNames: [
    "佩玲",
    "启航",
    "若彤",
    "春生",
    "海涛",
    "翠花",
    "立群",
    "云飞",
    "慧敏",
    "长江",
    "思雨",
    "晓东",
    "月娥",
    "明哲",
    "翔",
    "琪",
    "颖",
    "卓",
    "凯",
    "雯",
    "小龙",
    "福生",
  ],
  otherNames: [
    "阿瓦古丽·图尔贡",
    "买买提明·吾守尔",
    "平措朗杰",
    "娜仁花",
    "Thomas Mann",
    "Ana de Armas",
    "居马别克",
    "拉姆次仁",
  ],
  oddNames: [
    "秦",
    "邓*",
    "吕**",
    "热比亚古丽·阿卜杜外力",
    "风一样的男子",
    "奶茶三分糖",
    "松本清张",
    "长城",
    "海南",
    "万里",
    "平安",
    "雨林",
    "东方亮",
  ],
  titles: ["", "", "", "", "女士", "老师", "叔叔", "经理"],
  roads: [
    "香港中路",
    "复兴路",
    "东大街",
    "云龙山路",
    "学院路",
    "团结湖路",
    "石桥铺正街",
    "车站路",
    "广州大道北",
    "向阳街",
    "柳林巷",
    "三环南路",
    "科技二路",
    "莲花池东路",
    "昆仑路",
    "龙华一路",
  ],
  towns: ["", "", "", "马桥镇", "东城街道", "长安街道", "新店镇", "西门街道", "金山乡", "沙坪镇"],
  estates: [
    "",
    "",
    "金地自在城",
    "和平家园",
    "正大广场",
    "康桥水岸",
    "白金湾",
    "丽景花园",
    "钢铁厂宿舍",
    "电子城",
    "实验小学",
    "御龙湾",
  ],
  houses: [
    (number) => `${number(880) + 1}号${number(40) + 1}座${number(30) + 1}楼${number(5000) + 101}`,
    (number) => `${number(26) + 1}幢${"甲乙".charAt(number(2))}单元${number(1800) + 101}室`,
    (number) => `${number(700) + 1}号之${number(9) + 1}`,
    (number) => `${number(12) + 1}号楼${number(20) + 1}楼${number(9) + 1}号`,
    (number) => `${number(30) + 1}街区${number(40) + 1}栋${number(1000) + 101}`,
    (number) => `${number(300) + 1}号${number(3) + 1}楼东户`,
    (number) => `${number(1600) + 1}号一楼大厅`,
    (number) => `B${number(60) + 1}${number(900) + 101}室`,
    (number) => `${number(20) + 1}组${number(99) + 1}号附${number(9) + 1}号`,
  ],
};

/** Templates that were written down when the reader was finished. */
const FAMILIES: readonly Family[] = [
  {
    name: "detail before the labels of who",
    write: (p) => `${region(p, " ")} ${p.detail}\n收货人：${p.name}\n联系电话：${p.phone}${code(p, "\n邮编：")}`,
  },
  {
    name: "name and title line, address, phone",
    write: (p) => `${p.name}，${region(p)}${p.detail}，${p.phone}${code(p, "，")}`,
  },
  { name: "sharp signs", write: (p) => `${p.name}#${p.phone}#${region(p)}${p.detail}${code(p, " ")}` },
  { name: "two tildes", write: (p) => `${p.name}~${p.phone}~${region(p, " ")} ${p.detail}${code(p, "~")}` },
  {
    name: "customer form",
    write: (p) =>
      `客户姓名：${p.name}；客户电话：${p.phone}；所在地区：${region(p, "/")}；详细地址：${p.detail}${code(p, "；邮编：")}`,
  },
  {
    name: "wide line breaks",
    write: (p) => `${p.name}\r\n\r\n${p.phone}\r\n\r\n${region(p)}${p.detail}${code(p, "\r\n\r\n")}`,
  },
  {
    name: "phone in corner brackets",
    write: (p) => `${p.name}【${p.phone}】${region(p, " ")} ${p.detail}${code(p, " ")}`,
  },
  {
    name: "labels in round brackets",
    write: (p) => `（姓名）${p.name}（电话）${p.phone}（地址）${region(p)}${p.detail}${code(p, "（邮编）")}`,
  },
  {
    name: "logistics row",
    write: (p) => `${p.name}，${p.phone}，${p.region[0]}，${p.region[1]}，${p.region[2]}，${p.detail}${code(p, "，")}`,
  },
  {
    name: "address, then everybody on one line",
    write: (p) => `${region(p)}${p.detail}\n${p.name} ${p.phone}${code(p, "\n")}`,
  },
  {
    name: "colons without blanks",
    write: (p) => `联系人:${p.name},电话:${p.phone},地址:${region(p, " ")} ${p.detail}${code(p, ",邮编:")}`,
  },
  {
    name: "region behind a detail label",
    write: (p) => `${p.name}，手机${p.phone}，收货地址${region(p)}${p.detail}${code(p, "，邮编")}`,
  },
  { name: "emoji", write: (p) => `👤${p.name} 📞${p.phone} 🏠${region(p)}${p.detail}${code(p, " ")}` },
  { name: "bullets", write: (p) => `•${p.name}\n•${p.phone}\n•${region(p)}${p.detail}${code(p, "\n•")}` },
];

/** What the accuracy is measured on: the last round of words and templates, and counties no failure on which was read. */
export const HELD_OUT: World = { words: WORDS, families: FAMILIES, isHeldOut: true };
