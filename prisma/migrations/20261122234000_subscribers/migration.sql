-- CreateEnum
CREATE TYPE "mail_fate" AS ENUM ('delayed', 'delivered', 'failed', 'bounced', 'complained');

-- AlterTable
ALTER TABLE "outbox_mails" ADD COLUMN "recipient_hash" BYTEA,
ADD COLUMN "fate" "mail_fate",
ADD COLUMN "fate_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "subscribers" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "address_hash" BYTEA NOT NULL,
    "nonce" BYTEA NOT NULL,
    "ask_hash" BYTEA NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "consent_version" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "paused_until" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscribers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digests" (
    "day" TEXT NOT NULL,
    "articles" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reached" UUID,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "digests_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "announced_articles" (
    "path" TEXT NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "announced_articles_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "suppressed_addresses" (
    "address_hash" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppressed_addresses_pkey" PRIMARY KEY ("address_hash")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outbox_mails_recipient_hash_idx" ON "outbox_mails"("recipient_hash");

-- CreateIndex
CREATE INDEX "outbox_mails_provider_id_idx" ON "outbox_mails"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscribers_address_key" ON "subscribers"("address");

-- CreateIndex
CREATE UNIQUE INDEX "subscribers_address_hash_key" ON "subscribers"("address_hash");

-- CreateIndex
CREATE UNIQUE INDEX "subscribers_ask_hash_key" ON "subscribers"("ask_hash");

-- CreateIndex
CREATE UNIQUE INDEX "subscribers_token_hash_key" ON "subscribers"("token_hash");

-- CreateIndex
CREATE INDEX "subscribers_confirmed_at_idx" ON "subscribers"("confirmed_at");

-- CreateIndex
CREATE INDEX "webhook_events_at_idx" ON "webhook_events"("at");

-- See 20261122233000_privacy: no samples of addresses among the planner's statistics.
ALTER TABLE "subscribers" ALTER COLUMN "address" SET STATISTICS 0;
