-- Why a unit can take so many people, and by which order. Entries that exist say neither.
alter table unit_capacity
    add column reason text,
    add column document text check (length(document) <= 200);

insert into reference_code (list, code, name_kk, name_ru, name_en) values
('capacity-reasons', 'opening', 'Бөлімшенің ашылуы', 'Открытие отделения', 'Opening of the unit'),
('capacity-reasons', 'commissioning', 'Ғимаратты пайдалануға беру', 'Ввод здания в эксплуатацию', 'Commissioning of a building'),
('capacity-reasons', 'repair', 'Күрделі жөндеу', 'Капитальный ремонт', 'Capital repair'),
('capacity-reasons', 'extension', 'Кеңейту', 'Расширение', 'Extension'),
('capacity-reasons', 'reduction', 'Орын санын қысқарту', 'Сокращение числа мест', 'Reduction of places'),
('capacity-reasons', 'correction', 'Жазбаны түзету', 'Исправление записи', 'Correction of an entry'),
('capacity-reasons', 'other', 'Басқа себеп', 'Иная причина', 'Another reason');
