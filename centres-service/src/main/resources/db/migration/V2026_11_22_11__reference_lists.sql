-- The lists that centres-service owns. Law and practice add codes; a code that is in use is never given another meaning.
-- Validity is left open where the day of its coming into force is not known.

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('formats', 'inpatient', 'Стационарлық', 'Стационар', 'Inpatient'),
('formats', 'semi-inpatient', 'Жартылай стационарлық (күндізгі болу)', 'Полустационар (дневное пребывание)', 'Semi-inpatient (day stay)'),
('formats', 'at-home', 'Үйде қызмет көрсету', 'На дому', 'At home'),
('formats', 'temporary-stay', 'Уақытша болу', 'Временное пребывание', 'Temporary stay'),

('target-groups', 'children-psychoneurological', 'Психоневрологиялық бұзылыстары бар балалар', 'Дети с психоневрологическими нарушениями', 'Children with psychoneurological disorders'),
('target-groups', 'adults-psychoneurological', '18 жастан асқан психоневрологиялық ауруы бар адамдар', 'Лица старше 18 лет с психоневрологическими заболеваниями', 'Persons over 18 with psychoneurological disorders'),
('target-groups', 'psychoneurological-all-ages', 'Психоневрологиялық ауытқулары бар балалар және 18 жастан асқан адамдар', 'Дети и лица старше 18 лет с психоневрологическими отклонениями', 'Children and persons over 18 with psychoneurological disorders'),
('target-groups', 'children-musculoskeletal', 'Тірек-қимыл аппараты зақымданған балалар', 'Дети с нарушениями опорно-двигательного аппарата', 'Children with musculoskeletal disability'),
('target-groups', 'musculoskeletal', 'Тірек-қимыл аппараты зақымданған мүгедектігі бар адамдар', 'Лица с инвалидностью с нарушениями опорно-двигательного аппарата', 'Persons with musculoskeletal disability'),
('target-groups', 'disability-1-2-no-self-care', 'Өздігінен күтім жасай алмайтын І–ІІ топтағы мүгедектігі бар адамдар', 'Лица с инвалидностью I–II группы, не способные к самообслуживанию', 'Persons with disability of groups I–II unable to care for themselves'),
('target-groups', 'elderly-alone', 'Жалғызбасты және жалғыз тұратын қарттар мен мүгедектігі бар адамдар', 'Одинокие и одиноко проживающие пожилые люди и лица с инвалидностью', 'Lonely and alone-living elderly persons and persons with disabilities'),
('target-groups', 'elderly-and-disabled', 'Қарттар мен мүгедектігі бар адамдар (жалпы үлгі)', 'Пожилые люди и лица с инвалидностью (общий тип)', 'Elderly persons and persons with disabilities (general type)'),
('target-groups', 'mixed', 'Аралас контингент', 'Смешанный контингент', 'Mixed'),
('target-groups', 'domestic-violence-victims', 'Тұрмыстық зорлық-зомбылық құрбандары', 'Жертвы бытового насилия', 'Victims of domestic violence'),
('target-groups', 'trafficking-victims', 'Адам саудасының құрбандары', 'Жертвы торговли людьми', 'Victims of human trafficking'),
('target-groups', 'children-disabled', 'Мүгедектігі бар балалар', 'Дети с инвалидностью', 'Children with disabilities'),

('centre-kinds', 'general', 'Жалпы үлгідегі орталық', 'Центр общего типа', 'General type'),
('centre-kinds', 'adult-psychoneurological', '18 жастан асқан адамдарға арналған психоневрологиялық орталық', 'Психоневрологический центр для лиц старше 18 лет', 'Psychoneurological, over 18'),
('centre-kinds', 'children-psychoneurological', 'Балаларға арналған психоневрологиялық орталық', 'Детский психоневрологический центр', 'Psychoneurological, children'),
('centre-kinds', 'day-stay', 'Күндізгі болу орталығы', 'Центр дневного пребывания', 'Day-stay centre'),
('centre-kinds', 'home-care', 'Үйде қызмет көрсету ұйымы', 'Организация обслуживания на дому', 'Home-care organisation'),
('centre-kinds', 'temporary-stay', 'Уақытша болу орталығы', 'Центр временного пребывания', 'Temporary-stay centre'),
('centre-kinds', 'crisis', 'Дағдарыс орталығы', 'Кризисный центр', 'Crisis centre'),
('centre-kinds', 'active-longevity', 'Белсенді ұзақ өмір орталығы', 'Центр активного долголетия', 'Active Longevity Centre'),

('provider-kinds', 'municipal-institution', 'Коммуналдық мемлекеттік мекеме (КММ)', 'Коммунальное государственное учреждение (КГУ)', 'Municipal state institution'),
('provider-kinds', 'municipal-enterprise', 'Коммуналдық мемлекеттік кәсіпорын (КМК)', 'Коммунальное государственное предприятие (КГП)', 'Municipal state enterprise'),
('provider-kinds', 'ngo', 'Үкіметтік емес ұйым (ҮЕҰ)', 'Неправительственная организация (НПО)', 'Non-governmental organisation (NGO)'),
('provider-kinds', 'partnership', 'Мемлекеттік-жекеменшік әріптестік', 'Государственно-частное партнёрство', 'Public–private partnership'),
('provider-kinds', 'private', 'Жекеменшік ұйым', 'Частная организация', 'Private organisation'),

('totals', 'departmental-centres', 'Басқармаға қарасты орталықтар', 'Центры, подведомственные управлению', 'Centres under the department'),
('totals', 'home-units', 'Үйде қызмет көрсету бөлімшелері', 'Отделения обслуживания на дому', 'Home-care units'),
('totals', 'state-social-order', 'Мемлекеттік әлеуметтік тапсырыс', 'Государственный социальный заказ', 'State social order'),
('totals', 'partnership', 'Мемлекеттік-жекеменшік әріптестік', 'Государственно-частное партнёрство', 'Public–private partnership'),
('totals', 'victims', 'Зорлық-зомбылық пен адам саудасының құрбандарына көмек', 'Помощь жертвам насилия и торговли людьми', 'Help to victims of violence and trafficking'),

('refusal-reasons', 'no-place-in-those-days', 'Бұл күндері бөлімшеде бос орын жоқ', 'В эти дни в отделении нет свободных мест', 'The unit has no free place on those days'),
('refusal-reasons', 'unit-not-found', 'Мұндай бөлімше жоқ', 'Такого отделения нет', 'There is no such unit'),
('refusal-reasons', 'unit-closed', 'Бұл күндері бөлімше жұмыс істемейді', 'В эти дни отделение не работает', 'The unit does not work on those days');
