import type { Language } from "@orderloom/schema/language";

/** The words of a test mail. */
export function testMailText(about: { readonly connection: string; readonly language: Language }): {
  subject: string;
  text: string;
} {
  const { connection, language } = about;
  return language === "zh"
    ? {
        subject: "织单 Orderloom 测试邮件",
        text: `能看到这封邮件，说明邮件连接「${connection}」可以正常发信。\n\n这是在系统设置里点击“发送测试邮件”时发出的，无需回复。\n`,
      }
    : {
        subject: "Orderloom test mail",
        text: `If you can read this, the mail connection “${connection}” works.\n\nSomebody pressed “Send a test mail” in the settings; there is nothing to answer.\n`,
      };
}
