import { isJsonObject } from "@orderloom/schema/json";
import { LANGUAGES, type Language } from "@orderloom/schema/language";
import { Input, Space } from "antd";
import { useTranslations } from "next-intl";
import styles from "../params-form.module.css";
import { controlProps, type WidgetProps } from "../widget-props.ts";

/** A text written separately for readers of Chinese and of English. */
export function LocalizedWidget(props: WidgetProps) {
  const { field, id, label, value, onChange, placeholder } = props;
  const t = useTranslations("paramsForm");
  const texts = isJsonObject(value) ? value : {};
  const textOf = (language: Language) => (typeof texts[language] === "string" ? texts[language] : "");
  const change = (language: Language, text: string) =>
    onChange({ zh: textOf("zh"), en: textOf("en"), [language]: text });
  return (
    <div className={styles.stack}>
      {LANGUAGES.map((language) => {
        const control = {
          ...controlProps(props),
          id: language === LANGUAGES[0] ? id : `${id}-${language}`,
          "aria-label": `${label} (${t(`languages.${language}`)})`,
          value: textOf(language),
          placeholder,
          onChange: (event: { target: { value: string } }) => change(language, event.target.value),
        };
        return (
          <Space.Compact key={language} block>
            <Space.Addon>{t(`languages.${language}`)}</Space.Addon>
            {field.meta["multiline"] === true ? (
              <Input.TextArea {...control} autoSize={{ minRows: 2, maxRows: 10 }} />
            ) : (
              <Input {...control} />
            )}
          </Space.Compact>
        );
      })}
    </div>
  );
}
