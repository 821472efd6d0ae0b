-- From need to enrolment, as the Social Code has it (articles 133, 139 to 141). What the law lists is data with validity,
-- in the lists at the end; that of a need is told to nobody, not by the audit trail either.
create table decision_deadline (
    valid_from date primary key,
    valid_to date,
    working_days integer not null check (working_days > 0),
    source text not null,
    constraint decision_deadline_one_at_a_time exclude using gist (daterange(valid_from, valid_to) with &&)
);
comment on table decision_deadline is 'Within how many working days after the day of application it is decided; by the day of application.';
insert into decision_deadline (valid_from, working_days, source) values
('2023-07-01', 17, 'Service card older than the Social Code; that the term is still in force is not verified.');
select audit_table('decision_deadline', 'valid_from');

create table application (
    id uuid primary key,
    version bigint not null,
    recipient_id uuid not null references recipient,
    region_id uuid not null,
    received_on date not null,
    way text not null,
    relation text,
    ground text not null,
    mistreatment text,
    decision_needed boolean not null,
    status text not null check (
        status in ('received', 'assessed', 'granted', 'refused', 'provider-chosen', 'referred', 'withdrawn')),
    assessed_on date,
    assessed_by text,
    life_activity_limitation text,
    social_maladaptation text,
    social_deprivation text,
    unfavourable_environment text,
    decided_on date,
    decision_number text check (length(decision_number) <= 40),
    refusal_reason text,
    unit_id uuid,
    chosen_on date,
    referred_on date,
    referral_number text check (length(referral_number) <= 40),
    enrolment_id uuid references enrolment,
    withdrawn_on date,
    synthetic boolean not null,
    constraint application_assessed_by_four_criteria check (
        num_nonnulls(assessed_on, assessed_by, life_activity_limitation, social_maladaptation, social_deprivation,
            unfavourable_environment) = case when assessed_on is null then 0 else 6 end),
    constraint application_goes_on_assessed check (
        assessed_on is not null or status in ('received', 'withdrawn')),
    constraint application_decided_with_number check ((decided_on is null) = (decision_number is null)),
    constraint application_decided_if_needed check (decided_on is null or decision_needed),
    constraint application_refused_says_why check ((status = 'refused') = (refusal_reason is not null)),
    constraint application_nobody_chooses_undecided check (
        unit_id is null or decided_on is not null or not decision_needed),
    constraint application_referred_somewhere check (
        status <> 'referred' or num_nulls(unit_id, referred_on, referral_number, enrolment_id) = 0),
    constraint application_withdrawn_on_a_day check ((status = 'withdrawn') = (withdrawn_on is not null)),
    constraint application_in_order check (
        coalesce(assessed_on, received_on) >= received_on and coalesce(decided_on, assessed_on) >= assessed_on
        and coalesce(chosen_on, assessed_on) >= assessed_on)
);
comment on table application is 'From the application to the referral: codes and days, nothing that was written freely.';
comment on column application.region_id is 'The district or city whose executive body decides.';
comment on column application.decision_needed is 'False for those who are served without a decision, by the lists on the day of application.';
create index application_of_recipient on application (recipient_id, id);
create index application_in_region on application (region_id, id);
create index application_undecided on application (received_on, id) where status in ('received', 'assessed') and decision_needed;
select registry_limit_rows('application',
    '(select registry_unlimited())'
    ' or (select registry_centres()) is null and region_id = any ((select registry_regions())::uuid[])');
select audit_table(
    'application', 'id', 'r.region_id',
    masked => '{relation,ground,mistreatment,decision_needed,life_activity_limitation,social_maladaptation,social_deprivation,unfavourable_environment,refusal_reason}');

alter table enrolment add application_id uuid references application;
comment on column enrolment.application_id is 'The application whose referral asked for the place; null: asked for directly.';
create index enrolment_of_application on enrolment (application_id) where application_id is not null;

insert into reference_code (list, code, name_kk, name_ru, name_en, valid_from) values
('grounds', 'orphanhood', 'Жетімдік', 'Сиротство', 'Orphanhood', '2023-07-01'),
('grounds', 'no-parental-care', 'Ата-ананың қамқорлығынсыз қалу', 'Отсутствие родительского попечения', 'No parental care', '2023-07-01'),
('grounds', 'neglect-of-minors', 'Кәмелетке толмағандардың қараусыз қалуы', 'Безнадзорность несовершеннолетних', 'Neglect of minors', '2023-07-01'),
('grounds', 'minors-in-special-education', 'Кәмелетке толмағандардың арнаулы білім беру ұйымдарында болуы', 'Нахождение несовершеннолетних в специальных организациях образования', 'Minors in special education organisations', '2023-07-01'),
('grounds', 'limited-early-development', 'Туғаннан үш жасқа дейінгі ерте даму мүмкіндіктерінің шектелуі', 'Ограничение возможностей раннего развития от рождения до трёх лет', 'Limited early development, 0 to 3 years', '2023-07-01'),
('grounds', 'disability', 'Мүгедектік немесе организм функцияларының тұрақты бұзылуы', 'Инвалидность или стойкие нарушения функций организма', 'Disability or persistent functional disorder', '2023-07-01'),
('grounds', 'significant-disease', 'Әлеуметтік мәні бар аурулар салдарынан тыныс-тіршіліктің шектелуі', 'Ограничение жизнедеятельности вследствие социально значимых заболеваний', 'Limitation through socially significant diseases', '2023-07-01'),
('grounds', 'old-age', 'Қартаюына байланысты өзіне-өзі қызмет көрсете алмау', 'Неспособность к самообслуживанию в связи с преклонным возрастом', 'Inability of self-care through old age', '2023-07-01'),
('grounds', 'cruel-treatment', 'Қатыгез қарау', 'Жестокое обращение', 'Cruel treatment', '2023-07-01'),
('grounds', 'homelessness', 'Баспанасыздық', 'Бездомность', 'Homelessness', '2023-07-01'),
('grounds', 'release-from-prison', 'Бас бостандығынан айыру орындарынан босап шығу', 'Освобождение из мест лишения свободы', 'Release from prison', '2023-07-01'),
('grounds', 'probation', 'Пробация қызметінің есебінде болу', 'Нахождение на учёте службы пробации', 'Probation', '2023-07-01'),
('mistreatments', 'domestic-violence', 'Тұрмыстық зорлық-зомбылық', 'Бытовое насилие', 'Domestic violence', '2023-07-01'),
('mistreatments', 'trafficking', 'Адам саудасы', 'Торговля людьми', 'Trafficking', '2023-07-01'),
('mistreatments', 'exploitation', 'Қанау', 'Эксплуатация', 'Exploitation', '2023-07-01'),
('without-decision', 'trafficking', 'Адам саудасының құрбандары', 'Жертвы торговли людьми', 'Victims of trafficking', '2023-07-01'),
('without-decision', 'homelessness', 'Баспанасыз адамдар', 'Бездомные', 'Homeless people', '2023-07-01'),
('application-refusals', 'outside-the-grounds', '133-бапта көзделген негіздердің болмауы', 'Отсутствие оснований, предусмотренных статьёй 133', 'Outside article 133', '2023-07-01'),
('application-refusals', 'false-data', 'Жалған деректер беру', 'Представление недостоверных сведений', 'False data', '2023-07-01'),
('application-refusals', 'medical-contraindication', 'Медициналық қарсы көрсетілім', 'Медицинское противопоказание', 'Medical contraindication', '2023-07-01');

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('criteria', 'life-activity-limitation', 'Тыныс-тіршіліктің шектелуі', 'Ограничение жизнедеятельности', 'Limitation of life activity'),
('criteria', 'social-maladaptation', 'Әлеуметтік бейімсіздік', 'Социальная дезадаптация', 'Social maladaptation'),
('criteria', 'social-deprivation', 'Әлеуметтік депривация', 'Социальная депривация', 'Social deprivation'),
('criteria', 'unfavourable-environment', 'Қолайсыз әлеуметтік орта', 'Неблагоприятное социальное окружение', 'Unfavourable environment'),
('life-activity-limitation', 'found', 'Анықталды', 'Установлено', 'Found'),
('life-activity-limitation', 'not-found', 'Анықталмады', 'Не установлено', 'Not found'),
('social-maladaptation', 'found', 'Анықталды', 'Установлено', 'Found'),
('social-maladaptation', 'not-found', 'Анықталмады', 'Не установлено', 'Not found'),
('social-deprivation', 'found', 'Анықталды', 'Установлено', 'Found'),
('social-deprivation', 'not-found', 'Анықталмады', 'Не установлено', 'Not found'),
('unfavourable-environment', 'found', 'Анықталды', 'Установлено', 'Found'),
('unfavourable-environment', 'not-found', 'Анықталмады', 'Не установлено', 'Not found'),
('ways-of-applying', 'in-person', 'Өзі жүгінді', 'Лично', 'In person'),
('ways-of-applying', 'on-behalf', 'Оның мүддесі үшін басқа адам жүгінді', 'В интересах лица другим лицом', 'On someone''s behalf'),
('ways-of-applying', 'proactive', 'Проактивті түрде', 'Проактивно', 'Proactive'),
('relations', 'parent', 'Ата-анасы', 'Родитель', 'Parent'),
('relations', 'child', 'Баласы', 'Сын или дочь', 'Son or daughter'),
('relations', 'spouse', 'Жұбайы', 'Супруг или супруга', 'Spouse'),
('relations', 'other-relative', 'Басқа туысы', 'Другой родственник', 'Another relative'),
('relations', 'guardian', 'Қорғаншысы немесе қамқоршысы', 'Опекун или попечитель', 'Guardian'),
('relations', 'by-proxy', 'Сенімхат бойынша өкілі', 'Представитель по доверенности', 'By proxy'),
('relations', 'organisation', 'Ұйым', 'Организация', 'An organisation'),
('relations', 'other', 'Басқа адам', 'Другое лицо', 'Another person'),
('service-kinds', 'domestic', 'Әлеуметтік-тұрмыстық', 'Социально-бытовые', 'Domestic'),
('service-kinds', 'medical', 'Әлеуметтік-медициналық', 'Социально-медицинские', 'Medical'),
('service-kinds', 'psychological', 'Әлеуметтік-психологиялық', 'Социально-психологические', 'Psychological'),
('service-kinds', 'pedagogical', 'Әлеуметтік-педагогикалық', 'Социально-педагогические', 'Pedagogical'),
('service-kinds', 'labour', 'Әлеуметтік-еңбек', 'Социально-трудовые', 'Labour'),
('service-kinds', 'cultural', 'Әлеуметтік-мәдени', 'Социально-культурные', 'Cultural'),
('service-kinds', 'economic', 'Әлеуметтік-экономикалық', 'Социально-экономические', 'Economic'),
('service-kinds', 'legal', 'Әлеуметтік-құқықтық', 'Социально-правовые', 'Legal'),
('service-payments', 'guaranteed', 'Кепілдік берілген көлемде', 'В гарантированном объёме', 'Guaranteed'),
('service-payments', 'paid', 'Ақылы', 'Платно', 'Paid');

-- The calendar: a code of "working-calendars" says for which days the two other lists are complete; the days themselves
-- are the validity of their codes. Published calendars of the ministry, to be checked against the source.
insert into reference_code (list, code, name_kk, name_ru, name_en, valid_from, valid_to) values
('working-calendars', '2025', '2025 жыл', '2025 год', '2025', '2025-01-01', '2026-01-01'),
('working-calendars', '2026', '2026 жыл', '2026 год', '2026', '2026-01-01', '2027-01-01'),
('days-off', 'new-year-2025', 'Жаңа жыл', 'Новый год', 'New Year', '2025-01-01', '2025-01-03'),
('days-off', 'for-2025-01-05', '2025 жылғы 5 қаңтар үшін', 'За 5 января 2025 года', 'For 5 January 2025', '2025-01-03', '2025-01-04'),
('days-off', 'christmas-2025', 'Православиелік Рождество', 'Православное Рождество', 'Orthodox Christmas', '2025-01-07', '2025-01-08'),
('days-off', 'womens-day-2025', 'Халықаралық әйелдер күні', 'Международный женский день', 'Women''s Day', '2025-03-08', '2025-03-11'),
('days-off', 'nauryz-2025', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz', '2025-03-21', '2025-03-26'),
('days-off', 'unity-day-2025', 'Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана', 'Unity Day', '2025-05-01', '2025-05-02'),
('days-off', 'defender-day-2025', 'Отан қорғаушы күні', 'День защитника Отечества', 'Defender Day', '2025-05-07', '2025-05-08'),
('days-off', 'victory-day-2025', 'Жеңіс күні', 'День Победы', 'Victory Day', '2025-05-09', '2025-05-10'),
('days-off', 'kurban-ait-2025', 'Құрбан айттың бірінші күні', 'Первый день Курбан-айта', 'First day of Kurban Ait', '2025-06-06', '2025-06-07'),
('days-off', 'capital-day-2025', 'Астана күні', 'День столицы', 'Capital Day', '2025-07-06', '2025-07-08'),
('days-off', 'constitution-day-2025', 'Конституция күні', 'День Конституции', 'Constitution Day', '2025-08-30', '2025-09-02'),
('days-off', 'republic-day-2025', 'Республика күні', 'День Республики', 'Republic Day', '2025-10-25', '2025-10-28'),
('days-off', 'independence-day-2025', 'Тәуелсіздік күні', 'День Независимости', 'Independence Day', '2025-12-16', '2025-12-17'),
('days-off', 'new-year-2026', 'Жаңа жыл', 'Новый год', 'New Year', '2026-01-01', '2026-01-03'),
('days-off', 'christmas-2026', 'Православиелік Рождество', 'Православное Рождество', 'Orthodox Christmas', '2026-01-07', '2026-01-08'),
('days-off', 'womens-day-2026', 'Халықаралық әйелдер күні', 'Международный женский день', 'Women''s Day', '2026-03-08', '2026-03-10'),
('days-off', 'nauryz-2026', 'Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz', '2026-03-21', '2026-03-26'),
('days-off', 'unity-day-2026', 'Қазақстан халқының бірлігі мерекесі', 'Праздник единства народа Казахстана', 'Unity Day', '2026-05-01', '2026-05-02'),
('days-off', 'defender-day-2026', 'Отан қорғаушы күні', 'День защитника Отечества', 'Defender Day', '2026-05-07', '2026-05-08'),
('days-off', 'victory-day-2026', 'Жеңіс күні', 'День Победы', 'Victory Day', '2026-05-09', '2026-05-12'),
('days-off', 'kurban-ait-2026', 'Құрбан айттың бірінші күні', 'Первый день Курбан-айта', 'First day of Kurban Ait', '2026-05-27', '2026-05-28'),
('days-off', 'capital-day-2026', 'Астана күні', 'День столицы', 'Capital Day', '2026-07-06', '2026-07-07'),
('days-off', 'constitution-day-2026', 'Конституция күні', 'День Конституции', 'Constitution Day', '2026-08-30', '2026-09-01'),
('days-off', 'republic-day-2026', 'Республика күні', 'День Республики', 'Republic Day', '2026-10-25', '2026-10-27'),
('days-off', 'independence-day-2026', 'Тәуелсіздік күні', 'День Независимости', 'Independence Day', '2026-12-16', '2026-12-17'),
('working-weekends', '2025-01-05', '2025 жылғы 3 қаңтардан ауыстырылған', 'Перенесён с 3 января 2025 года', 'Moved from 3 January 2025', '2025-01-05', '2025-01-06');
