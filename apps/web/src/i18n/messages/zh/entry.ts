/** Sign-in, the first admin's page and the pages that say why there is no page. */
export const entry = {
  signIn: {
    title: "登录织单",
    email: "邮箱",
    password: "密码",
    submit: "登录",
    wrong: "邮箱或密码不对。",
    limited: "尝试次数过多，请 {seconds} 秒后再试。",
    forgot: "忘记密码？请联系管理员生成重设密码的链接。",
  },
  welcome: {
    adminTitle: "创建首位管理员",
    adminText: "这个账号拥有全部权限，之后可在「管理」里邀请同事。",
    inviteTitle: "设置密码",
    inviteText: "设置好密码就可以登录织单。",
    name: "姓名",
    nameHint: "同事在审批和记录里看到的名字",
    email: "邮箱",
    password: "密码",
    passwordHint: "至少 10 个字符",
    submitInvite: "保存并登录",
    submit: "创建账号并登录",
    usedTitle: "链接已失效",
    usedText: "链接只能使用一次，且有时间限制。请管理员重新生成，或在服务器上运行 orderloom admin link。",
    signInInstead: "已有账号，去登录",
  },
  forbidden: {
    title: "没有权限",
    text: "你的角色不能打开这个页面。如果工作需要，请联系管理员调整角色。",
  },
  missing: {
    title: "找不到这个页面",
    text: "地址可能有误，或内容已被移除。",
  },
  broken: {
    title: "页面出错了",
    text: "问题已记录。请重试；如果一再出现，请把问题编号告诉管理员。",
  },
  newer: { title: "数据库版本比程序新" },
  older: { title: "数据库尚未升级" },
  home: "回到首页",
} as const;
