/** What names, streets and houses are made of. The two sets share no template, and hardly a word. */
export type Words = {
  readonly surnames: readonly string[];
  readonly givenNames: readonly string[];
  /** Names that are not a surname with one or two characters. */
  readonly otherNames: readonly string[];
  /** Names that are hard to tell from a place or from nothing: short, long, masked, made up. */
  readonly oddNames: readonly string[];
  readonly titles: readonly string[];
  readonly roads: readonly string[];
  readonly towns: readonly string[];
  readonly estates: readonly string[];
  readonly houses: readonly ((number: (limit: number) => number) => string)[];
};

/** Written with 、 between, so that the file stays readable. */
function listOf(text: string): readonly string[] {
  return text.split("、");
}

/** The words the reader was built with. */
export const BUILDING_WORDS: Words = {
  surnames: listOf(
    "王、李、张、刘、陈、杨、赵、黄、周、吴、徐、孙、胡、朱、高、林、何、郭、马、罗、欧阳、司马、沈、韩、曾、彭、吕、苏、卢、蒋、蔡、贾、丁、魏、薛、叶、阎、余、潘、杜、戴、夏、钟、汪、田、任、姜、范、方、" +
      "石、姚、谭、廖、邹、熊、金、陆、郝、孔、白、崔、康、毛、邱、秦、江、史、顾、侯、邵、孟、龙、万、段、雷、钱、汤、尹、黎、易、常、武、乔、贺、赖、龚、文、诸葛、上官、皇甫、尉迟、唐、冯、于、董、袁、邓、" +
      "傅、韦、程、曹、陶、庄、殷、施、洪、翟、安、颜、倪、严、牛、温、芦、季、俞、章、鲁、葛、伍、毕、聂、丛、焦、向、柳、邢、路、岳、齐、梅、庞、辛、管、祝、左、涂、谷、祁、时、舒、耿、牟、卜、詹、关、苗、" +
      "凌、费、纪、靳、盛、童、欧、甄、项、曲、成、游、阳、裴、席、卫、查、屈、鲍、位、覃、霍、翁、隋、植、甘、景、薄、单、包、司、柏、宁、柯、阮、桂、闵、解、东方、令狐、慕容、夏侯、梁、宋、郑、谢、宫、佟、" +
      "佘、盖、滕、屠、支、商、麦、练、褚、郎、晁、仇、栗、冀、扈、芮、桑、尚、闫、肖、代、付、邸、巩、籍、敖、呼延、长孙、濮阳、端木、许、萧、东郭、轩辕、宇文",
  ),
  givenNames: listOf(
    "伟、芳、秀英、娜、敏、静、丽、强、磊、洋、小明、建国、国强、晓燕、子轩、梓涵、婷婷、俊杰、浩然、思远、雨桐、志刚、桂英、海燕、玉兰、鹏、勇、艳、超、霞、平、飞、一诺、若曦、宇航、春梅、嘉豪、佳怡、天宇" +
      "、欣怡、志强、丽华、春花、振华、卫东、文博、婉清、阳、博、慧、燕、虎、波、雅琴、梦瑶、一鸣、清、可、晨曦、泽宇、思琪、诗涵、大伟、淑珍、秋菊、爱华、光明、亦凡、语嫣、冰、亮、萍、帆、莹、永刚、凤英、子" +
      "涵、乐、言、恩泽、立新、少华、嘉怡、梓萱、博文、文静、国庆、彩霞、铁柱、依依、可欣、家明、学军、瑞、岚、彤、睿、晶、斌、倩、雪梅、致远",
  ),
  otherNames: listOf(
    "迪丽热巴·买买提、古力娜扎·拜合提、阿卜杜拉·艾力、巴特尔、John Smith、Anna Maria Lopez、小鱼儿、扎西多吉、阿依古丽·买买提、艾合买提江·吐尔逊、次仁旺堆、才让东智、乌兰图雅" +
      "、Michael Jordan、Emily Jane Carter、阿木尔吉拉、热依扎·阿里木江、麦麦提·阿卜力孜、格桑卓玛、洛桑丹增、其其格、William Shakespeare、Mary-Ann" +
      " O'Neil、孟根花、玛依拉·吐尔地、沙吾提·买合苏提、德吉央宗、尼玛次仁、萨仁高娃、David Beckham、Jean-Luc Picard、艾尼瓦尔、帕提古丽·阿布都、库尔班江·赛买提、边巴顿" +
      "珠、斯琴高娃、Robert Downey、Maria del Carmen、阿斯哈尔、卓玛拉姆、祖丽皮亚·艾合麦提、吾买尔·肉孜、强巴旺姆、乌日娜、Charles Dickens、Lucia de l" +
      "a Cruz、叶尔江、白玛",
  ),
  oddNames: listOf(
    "张、王*、李**、买买提·吐尔逊江·阿不都热依木、小仙女、爱吃糖的猫、山田太郎、慕容雪、石头、方圆、江河、林路、赵、孙*、周**、努尔艾合麦提·阿卜杜热西提、快乐小猪、云淡风轻、佐藤健、令狐冲、水清、" +
      "高山、林苑、章村、钱、郑*、冯**、吾斯曼江·阿卜杜热合曼、今天不加班、半夏微凉、小林美咲、东方红、白云、金山、楼兰、石城、冯、许*、韩**、阿卜杜凯尤木·麦麦提敏、月亮不睡我不睡、南风知我意、铃木一" +
      "郎、长安、黄山、丁丁、田园、路遥、苗苗、董、萧*、曹**、吐尔逊娜依·阿不都热合曼、早睡早起身体好、一只小浣熊、渡边直美、成都、秦岭、余杭生、安静、高兴、龙、潘*、苏**、阿不力克木·阿不都卡德尔、等" +
      "风也等你、西瓜味的夏天、高桥凉介、泰山、太原、常乐、安康、水镜、古月",
  ),
  titles: listOf(
    "、、、、先生、女士、、、、、老师、小姐、经理、、、、、阿姨、先生、总、、、、、大姐、女士、同学、师傅、、、、、小姐、大哥、阿姨、老师、、、、、先生、师傅、太太、姐",
  ),
  roads: listOf(
    "文三路、中山路、人民路、解放大道、建设街、北京西路、南京东路、朝阳北路、和平大街、新华巷、迎宾大道、长江路、天目山路、延安西路、学府街、滨河大道、青年大街、工业三路、龙泉巷、兴隆街、东风南路、福州路、" +
      "哈尔滨路、文化宫路、幸福里、凤凰大道、科苑南路、环城北路、体育场路、石化大道、丰庆路、解放碑步行街、临江大道、府前街、滨湖路、西安路、重庆北路、市府大路、工农兵大道、桃源里、月亮湾大道、三元桥东街、珠" +
      "江路、汉中路、钱江路、望江西路、五一大道、友谊东街、铁道街、二环北路、机场高速辅路、湖滨南路、公园路、长春路、武汉大道、江南大道中、县前街、海棠湾路、黄河路、淮海中路、西湖大道、太原街、胜利路、永安里" +
      "、前进大街、工业园路、玉泉路、观音桥步行街、沿江东路、凤城五路、经十路、珞喻路、春熙路、世纪大道、长安街、东湖路、衡山路、大沽南路、人民东路、花园路、凯旋路、红旗大街、纬三路、百花巷、泉秀街、厦禾路、" +
      "四川中路、机场路、嘉陵江东路、府城大道西段",
  ),
  towns: listOf(
    "、、、城关镇、五常街道、花桥镇、粤海街道、、、、安亭镇、张家港镇、三里屯街道、西溪街道、马家乡、石桥镇、、、、杨村镇、东关街道、二道沟乡、古城街道、牛栏山镇、河东街道、、、、沙河镇、城东街道、高新街道" +
      "、白云乡、新城街道、太平镇、和平乡、、、、临江镇、河西街道、青山街道、红旗乡、大溪镇、南门街道、平安镇、、、、西关街道、双流镇、大桥镇、中心街道、胜利乡、长兴街道、水口镇",
  ),
  estates: listOf(
    "、、阳光花园、万科城、金地格林小镇、碧桂园、世纪大厦、锦绣江南、滨江国际、、、保利香槟国际、龙湖时代天街、绿地中央广场、华润二十四城、中海寰宇天下、翠湖天地、星河湾、西城年华、机械厂家属院、创业园、、" +
      "、融创壹号院、招商雍景湾、新城吾悦广场、海上世界、雅居乐花园、世茂滨江新城、公安局家属楼、软件园二期、师范大学北校区、印象江南、、、远洋天地、首创国际城、合景领汇长楹天街、奥林匹克花园、恒大绿洲、融侨" +
      "水乡、人民医院宿舍、物流园C区、第一中学、上林苑、、、万象城、君悦豪庭、富力城、保利心语、旭辉江山墅、电力局小区、农贸市场、科技大厦、玫瑰园、东湖天下、、、凯德广场、绿城桂花园、紫金长安、望京花园、中" +
      "粮祥云、御景湾、铁路新村、建材市场、国税局宿舍、博雅苑",
  ),
  houses: [
    (number) => `${number(300) + 1}号`,
    (number) => `${number(300) + 1}号${number(20) + 1}幢${number(6) + 1}单元${number(2000) + 101}室`,
    (number) => `${number(30) + 1}栋${number(30) + 1}0${number(4) + 1}`,
    (number) => `${number(900) + 1}弄${number(90) + 1}号${number(900) + 101}室`,
    (number) => `${number(300) + 1}号${"ABCD".charAt(number(4))}座${number(30) + 1}层`,
    (number) => `${number(90) + 1}-${number(9) + 1}-${number(900) + 101}`,
    (number) => `${number(999) + 1}号院${number(20) + 1}号楼${number(6) + 1}单元${number(2000) + 101}`,
    (number) => `${number(60) + 1}号楼${number(30) + 1}层${number(3000) + 101}室`,
    (number) => `${number(200) + 1}弄${number(60) + 1}号${number(30) + 1}0${number(8) + 1}室`,
    (number) => `${number(800) + 1}号附${number(20) + 1}号`,
    (number) => `${number(20) + 1}组${number(200) + 1}号`,
    (number) => `${"东南西北".charAt(number(4))}区${number(40) + 1}栋${number(2) + 1}门${number(900) + 101}`,
    (number) => `${number(100) + 1}号${"ABCDEF".charAt(number(6))}${number(9) + 1}栋${number(2000) + 101}`,
    (number) => `${number(1000) + 1}号丰巢快递柜`,
    (number) => `${number(400) + 1}号${number(9) + 1}号楼${"甲乙丙".charAt(number(3))}单元${number(3000) + 101}`,
    (number) => `第${number(30) + 1}栋第${number(30) + 1}层`,
    (number) => `${number(600) + 1}之${number(9) + 1}号${number(900) + 101}房`,
    (number) => `${number(80) + 1}#${number(3000) + 101}`,
    (number) => `${number(12) + 1}队${number(300) + 1}号`,
    (number) => `T${number(5) + 1}座${number(50) + 1}楼${number(5000) + 101}室`,
    (number) => `${number(700) + 1}号（近地铁${number(9) + 1}号线）`,
    (number) => `${number(200) + 1}号门卫代收`,
    (number) => `${number(50) + 1}幢${number(4) + 1}-${number(3000) + 101}`,
    (number) => `${number(300) + 1}号${number(40) + 1}栋${number(5) + 1}梯${number(900) + 101}`,
    (number) => `${"ABC".charAt(number(3))}${number(30) + 1}-${number(2000) + 101}室`,
    (number) => `${number(2000) + 1}号${number(30) + 1}F`,
    (number) => `${number(30) + 1}区${number(60) + 1}号楼${number(1000) + 101}`,
    (number) => `${number(15) + 1}社${number(90) + 1}号`,
    (number) => `${number(900) + 1}号${number(8) + 1}号门面`,
    (number) => `${number(90) + 1}巷${number(90) + 1}号后门`,
    (number) => `${number(1500) + 1}号菜鸟驿站`,
    (number) => `${"一二三四五".charAt(number(5))}期${number(40) + 1}座${number(4000) + 101}房`,
    (number) => `${number(500) + 1}号${number(30) + 1}幢${number(3) + 1}单元${number(30) + 1}层${number(4) + 1}号`,
    (number) => `${number(99) + 1}号-${number(20) + 1}`,
    (number) => `${number(25) + 1}座${number(40) + 1}${"ABCDEFGH".charAt(number(8))}`,
    (number) => `${number(60) + 1}号楼${number(8) + 1}门${number(600) + 101}号`,
    (number) => `${number(20) + 1}村${number(200) + 1}户`,
    (number) => `${number(1200) + 1}号负一层`,
    (number) => `${number(70) + 1}栋一单元${number(2500) + 101}`,
    (number) => `${number(900) + 1}号院内`,
    (number) => `${number(18) + 1}号地块${number(12) + 1}#楼${number(2900) + 101}室`,
    (number) => `${number(660) + 1}号${number(25) + 1}号楼${number(5) + 1}-${number(2000) + 101}`,
    (number) => `${number(44) + 1}栋${"东西".charAt(number(2))}单元${number(900) + 101}`,
    (number) => `${number(999) + 1}号附楼${number(20) + 1}层${number(1000) + 101}室`,
    (number) => `${"ABCDE".charAt(number(5))}区${number(70) + 1}栋${number(3000) + 101}`,
    (number) => `${number(30) + 1}-${number(3000) + 101}`,
    (number) => `${number(15) + 1}组`,
    (number) => `${number(2500) + 1}号物业前台`,
    (number) => `${number(400) + 1}号${number(9) + 1}号厂房${number(5) + 1}楼`,
  ],
};
