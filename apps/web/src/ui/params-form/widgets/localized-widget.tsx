import { isJsonObject } from "@orderloom/schema/json";
import { LANGUAGES, type Language } from "@orderloom/schema/language";
import { Space } from "antd";
import { useTranslations } from "next-intl";
import styles from "../params-form.module.css";
import { TemplateInput } from "../template-input.tsx";
import { controlProps, type WidgetProps } from "../widget-props.ts";

/** A text written separately for readers of Chinese and of English. */
export function LocalizedWidget(props: WidgetProps) {
  const { field, id, label, value, onChange, placeholder, disabled } = props;
  const t = useTranslations("paramsForm");
  const texts = isJsonObject(value) ? value : {};
  const textOf = (language: Language) => (typeof texts[language] === "string" ? texts[language] : "");
  const change = (language: Language, text: string) =>
    onChange({ zh: textOf("zh"), en: textOf("en"), [language]: text });
  return (
    <div className={styles.stack}>
      {LANGUAGES.map((language) => {
        const name = `${label} (${t(`languages.${language}`)})`;
        return (
          <Space.Compact key={language} block>
            <Space.Addon>{t(`languages.${language}`)}</Space.Addon>
            <TemplateInput
              control={{
                ...controlProps(props),
                id: language === LANGUAGES[0] ? id : `${id}-${language}`,
                "aria-label": name,
              }}
              label={name}
              text={textOf(language)}
              placeholder={placeholder}
              disabled={disabled}
              minRows={field.meta["multiline"] === true ? 2 : 1}
              onText={(text) => change(language, text)}
            />
          </Space.Compact>
        );
      })}
    </div>
  );
}
