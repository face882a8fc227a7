"use client";

import type { CustomField } from "@orderloom/schema/order/custom-field";
import { CUSTOM_TYPES, CustomKey } from "@orderloom/schema/order/custom-value";
import { ORDER_TYPES } from "@orderloom/schema/order/order";
import { ORDER_TYPE_LABELS } from "@orderloom/schema/order/order-labels";
import { MAIN_LINE, ORDER_STATE_FACTS } from "@orderloom/schema/order/order-state";
import { Checkbox, Form, type FormInstance, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./fields.module.css";
import { OptionList } from "./option-list.tsx";

/** What is filled in for a field; whether it is still offered is said apart. */
export type FieldValues = Omit<CustomField, "retired">;

type Props = {
  readonly form: FormInstance<FieldValues>;
  readonly initial: FieldValues;
  /** Key, type and class of a field that is there never change. */
  readonly isKnown: boolean;
  readonly onFinish: (values: FieldValues) => void;
};

/** The form of a field. */
export function FieldForm({ form, initial, isKnown, onFinish }: Props) {
  const t = useTranslations("customFields");
  const common = useTranslations("common");
  const { language } = useReader();
  const type = Form.useWatch("type", form) ?? initial.type;
  const required = [{ required: true, whitespace: true, message: common("required") }];
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={onFinish}
      className={styles.form ?? ""}
    >
      <div className={styles.pair}>
        <Form.Item name={["label", "zh"]} label={common("names.zh")} rules={required}>
          <Input maxLength={60} placeholder="桌号" />
        </Form.Item>
        <Form.Item name={["label", "en"]} label={common("names.en")} rules={required}>
          <Input maxLength={60} placeholder="Table number" />
        </Form.Item>
      </div>
      <div className={styles.pair}>
        <Form.Item
          name="key"
          label={t("key")}
          extra={t("keyNote")}
          rules={[
            {
              validator: (_, key?: string) =>
                CustomKey.safeParse(key).success ? Promise.resolve() : Promise.reject(new Error(t("keyRule"))),
            },
          ]}
        >
          <Input maxLength={40} placeholder="tableNo" disabled={isKnown} />
        </Form.Item>
        <Form.Item name="type" label={t("type")}>
          <Select
            disabled={isKnown}
            options={CUSTOM_TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
            onChange={(next) => next !== "text" && form.setFieldValue("personal", false)}
          />
        </Form.Item>
      </div>
      {type === "choice" && <OptionList />}
      <Form.Item name="personal" valuePropName="checked" extra={t("personalText")}>
        <Checkbox disabled={isKnown || type !== "text"}>{t("personal")}</Checkbox>
      </Form.Item>
      <Form.Item name="orderTypes" label={t("orderTypes")}>
        <Select
          mode="multiple"
          placeholder={t("allTypes")}
          options={ORDER_TYPES.map((value) => ({ value, label: ORDER_TYPE_LABELS[value][language] }))}
        />
      </Form.Item>
      <Form.Item name="requiredFrom" label={t("requiredFrom")} extra={t("requiredText")}>
        <Select
          allowClear
          placeholder={t("optional")}
          options={MAIN_LINE.map((value) => ({ value, label: ORDER_STATE_FACTS[value].label[language] }))}
          onClear={() => form.setFieldValue("requiredFrom", null)}
        />
      </Form.Item>
    </Form>
  );
}
