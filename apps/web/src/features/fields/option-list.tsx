"use client";

import DeleteOutlined from "@ant-design/icons/DeleteOutlined";
import PlusOutlined from "@ant-design/icons/PlusOutlined";
import { LIMITS } from "@orderloom/schema/limits";
import { Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import styles from "./fields.module.css";

/** What a choice can be: the value that is stored, and what it is called. */
export function OptionList() {
  const t = useTranslations("customFields.options");
  const common = useTranslations("common");
  const rules = [{ required: true, whitespace: true, message: common("required") }];
  return (
    <fieldset className={styles.options}>
      <legend>{t("title")}</legend>
      <Form.List name="options">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className={styles.option}>
                <Form.Item name={[name, "value"]} rules={rules} noStyle>
                  <Input aria-label={t("value")} placeholder={t("value")} maxLength={64} />
                </Form.Item>
                <Form.Item name={[name, "label", "zh"]} rules={rules} noStyle>
                  <Input aria-label={common("names.zh")} placeholder={common("names.zh")} maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, "label", "en"]} rules={rules} noStyle>
                  <Input aria-label={common("names.en")} placeholder={common("names.en")} maxLength={60} />
                </Form.Item>
                <Button type="text" aria-label={t("remove")} icon={<DeleteOutlined />} onClick={() => remove(name)} />
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              disabled={rows.length >= LIMITS.customOptions}
              onClick={() => add({ value: "", label: { zh: "", en: "" } })}
            >
              {t("add")}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
