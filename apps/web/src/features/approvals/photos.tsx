"use client";

import CloseOutlined from "@ant-design/icons/CloseOutlined";
import WarningOutlined from "@ant-design/icons/WarningOutlined";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Image } from "antd";
import { useTranslations } from "next-intl";
import { useReader } from "../../shell/reader-provider.tsx";
import { useTRPC } from "../../trpc/client.tsx";
import { Section } from "../../ui/page/section.tsx";
import { useSayFailure } from "../../ui/status/use-say-failure.ts";
import type { ApprovalDetail } from "./approval-row.ts";
import { photoUrl } from "./photo-url.ts";
import styles from "./photos.module.css";

/** The evidence given so far; one's own can be taken back until the level is decided. */
export function Photos({ approval: { id: approvalId, photos } }: { approval: ApprovalDetail }) {
  const t = useTranslations("approvals.photos");
  if (photos.length === 0) return null;
  return (
    <Section title={t("title")}>
      <Image.PreviewGroup>
        <ul className={styles.photos}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <Photo approvalId={approvalId} photo={photo} />
            </li>
          ))}
        </ul>
      </Image.PreviewGroup>
    </Section>
  );
}

type PhotoProps = { readonly approvalId: string; readonly photo: ApprovalDetail["photos"][number] };

function Photo({ approvalId, photo }: PhotoProps) {
  const t = useTranslations("approvals.photos");
  const { environment, personId } = useReader();
  const { remove, isPending } = useRemove();
  const level = String(photo.level + 1);
  const label = t("by", { name: photo.name ?? t("nobody"), level });
  return (
    <figure className={styles.photo}>
      <Image src={photoUrl({ environment, approvalId }, photo.id)} alt={label} width={112} height={112} />
      {photo.removable && photo.personId === personId && (
        <Button
          className={styles.remove ?? ""}
          size="small"
          shape="circle"
          icon={<CloseOutlined />}
          aria-label={t("remove")}
          loading={isPending}
          onClick={() => remove({ approvalId, photoId: photo.id })}
        />
      )}
      <figcaption>
        {label}
        {photo.seenElsewhere && (
          <span className={styles.seen}>
            <WarningOutlined aria-hidden /> {t("seenElsewhere")}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function useRemove() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useSayFailure();
  const onSettled = () => queryClient.invalidateQueries(trpc.approvals.pathFilter());
  const mutation = useMutation(trpc.approvals.removePhoto.mutationOptions({ onError, onSettled }));
  return { remove: mutation.mutate, isPending: mutation.isPending };
}
