-- Whether the provider may have taken a mail although no attempt was answered so. The release before goes on without it.

ALTER TABLE "outbox_mails" ADD COLUMN "may_have_arrived" BOOLEAN NOT NULL DEFAULT false;

-- What became of earlier attempts was not written down: where there was one beside the refusal that is known, it may have arrived.
UPDATE "outbox_mails" SET "may_have_arrived" = true
WHERE ("state" = 'queued' AND "attempts" > 0) OR ("state" = 'held' AND "attempts" > 1);
