-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'sent', 'held', 'dead');

-- CreateTable
CREATE TABLE "leads" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "leads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_requests" (
    "id" UUID NOT NULL,
    "lead_id" UUID NOT NULL,
    "submission_key" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "adult" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_answers" (
    "request_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "request_answers_pkey" PRIMARY KEY ("request_id","field")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "confirm_links" (
    "token_hash" BYTEA NOT NULL,
    "request_id" UUID NOT NULL,
    "nonce" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "confirm_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "subject_id" UUID,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sealed_body" BYTEA,
    "body_key_id" TEXT,
    "first_attempt_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "readiness_probes" (
    "id" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "readiness_probes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "leads_address_key" ON "leads"("address");

-- CreateIndex
CREATE UNIQUE INDEX "plan_requests_submission_key_key" ON "plan_requests"("submission_key");

-- CreateIndex
CREATE INDEX "plan_requests_lead_id_idx" ON "plan_requests"("lead_id");

-- CreateIndex
CREATE INDEX "plan_requests_created_at_idx" ON "plan_requests"("created_at");

-- CreateIndex
CREATE INDEX "consents_request_id_idx" ON "consents"("request_id");

-- CreateIndex
CREATE INDEX "confirm_links_request_id_idx" ON "confirm_links"("request_id");

-- CreateIndex
CREATE INDEX "outbox_mails_state_created_at_idx" ON "outbox_mails"("state", "created_at");

-- CreateIndex
CREATE INDEX "outbox_mails_subject_id_idx" ON "outbox_mails"("subject_id");

-- AddForeignKey
ALTER TABLE "plan_requests" ADD CONSTRAINT "plan_requests_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "leads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_answers" ADD CONSTRAINT "request_answers_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "plan_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "plan_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confirm_links" ADD CONSTRAINT "confirm_links_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "plan_requests"("id") ON DELETE CASCADE ON UPDATE CASCADE;
