"use client";

import EnvironmentOutlined from "@ant-design/icons/EnvironmentOutlined";
import { type OrderPrivate, PRIVATE_FIELDS } from "@orderloom/schema/order/order";
import { useTranslations } from "next-intl";
import { FactList } from "../ui/fact-list.tsx";
import styles from "./receiver.module.css";

type Props = {
  /** As the server masked it for this reader. */
  readonly personal: OrderPrivate;
  readonly erased: boolean;
  readonly place: { readonly province: string | null; readonly city: string | null; readonly district: string | null };
  readonly complete: boolean;
};

/** Who gets the order, as far as the reader may know, and where it goes. */
export function Receiver({ personal, erased, place, complete }: Props) {
  const t = useTranslations("orders");
  const destination = [place.province, place.city, place.district].filter(Boolean).join(" ");
  const facts = PRIVATE_FIELDS.map((key) => ({ key, label: t(`receiver.${key}`), value: personal[key] }));
  const nothing = PRIVATE_FIELDS.every((key) => personal[key] === undefined);
  return (
    <>
      {!complete && (
        <p className={styles.incomplete}>
          <EnvironmentOutlined aria-hidden /> {t("receiver.incomplete")}
        </p>
      )}
      <FactList facts={[{ key: "destination", label: t("facts.destination"), value: destination }, ...facts]} />
      {nothing && <p className={styles.nothing}>{t(erased ? "receiver.erased" : "receiver.nothing")}</p>}
    </>
  );
}
