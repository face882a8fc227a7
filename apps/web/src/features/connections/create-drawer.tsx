"use client";

import { CONNECTION_TYPES, type ConnectionTypeName, connectionType } from "@orderloom/nodes/connection-types";
import { Drawer } from "antd";
import { useTranslations } from "next-intl";
import { CreateConnectionForm } from "../../lib/create-connection/create-connection-form.tsx";
import { useReader } from "../../shell/reader-provider.tsx";
import styles from "./connections.module.css";

type Props = {
  make: ConnectionTypeName | "choose";
  onChoose: (type: ConnectionTypeName) => void;
  onClose: () => void;
  onMade: (id: string) => void;
};

/** Asks which kind of connection, then all of it in one form. */
export function CreateDrawer({ make, onChoose, onClose, onMade }: Props) {
  const t = useTranslations("connections");
  const { language } = useReader();
  const kind = make === "choose" ? undefined : connectionType(make);
  const title = kind ? t("newOf", { type: kind.labels.title[language] }) : t("chooseType");
  return (
    <Drawer open title={title} size={480} onClose={onClose} mask={{ closable: kind === undefined }}>
      {kind ? (
        <CreateConnectionForm kind={kind} onClose={onClose} onMade={onMade} />
      ) : (
        <ul className={styles.kinds}>
          {CONNECTION_TYPES.map(({ type, labels }) => (
            <li key={type}>
              <button type="button" className={styles.kind} onClick={() => onChoose(type)}>
                <strong>{labels.title[language]}</strong>
                <span>{labels.description[language]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Drawer>
  );
}
